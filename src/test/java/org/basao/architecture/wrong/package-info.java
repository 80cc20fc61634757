/** Deliberate faults, by which the rules prove that they notice some. */
package org.basao.architecture.wrong;
