/** The pages on which buyers ask and producers answer. */
package org.basao.inquiry.web;
