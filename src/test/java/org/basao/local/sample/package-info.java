/** Products in any number that look like those of the programme, the same for the same seed: for speed, for demonstrations, for tests. */
package org.basao.local.sample;
