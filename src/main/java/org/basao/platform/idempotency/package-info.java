/** Programs that write may call again when no answer came: what was done is answered as before, and not done anew. */
package org.basao.platform.idempotency;
