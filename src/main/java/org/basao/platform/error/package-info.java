/** What can go wrong in a use case, as types that pages and the API turn into words. */
package org.basao.platform.error;
