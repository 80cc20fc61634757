/** The page on which offices import files of products. */
package org.basao.intake.web;
