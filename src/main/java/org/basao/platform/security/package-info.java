/** Who acts. */
package org.basao.platform.security;
