/** What other features may know of organisations. */
package org.basao.organisation.api;
