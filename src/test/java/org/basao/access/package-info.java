/** Tries every guarded use case as everybody: who may do it does it, nobody else does, and no foreign row is reached. */
package org.basao.access;
