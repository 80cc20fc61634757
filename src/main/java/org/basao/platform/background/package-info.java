/**
 * Long work that somebody asks for and does not wait for. A service leaves a run in its transaction; one server takes it, does it outside
 * any transaction of its own making, says how far it is, and keeps what came of it. Of one kind and subject only one run is open.
 */
package org.basao.platform.background;
