/**
 * Uploaded files. The bytes lie in one folder by the SHA-256 of their content, written beside, forced to disk and moved into place; a
 * row says owner, class, size and the type found in the content. Features say what a file is for; what is for nothing is collected
 * after a day. A scanner can be plugged in through {@link org.basao.platform.files.FileScanner}; none is shipped.
 */
package org.basao.platform.files;
