/** What other features may know of the register. */
package org.basao.register.api;
