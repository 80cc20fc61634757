/** Gives stored files to browsers so that none of them is run. */
package org.basao.platform.files.web;
