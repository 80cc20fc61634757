/**
 * What people who are signed in start from: their work lists, their account, administration. Joins the fragments of the features;
 * nobody uses it.
 */
package org.basao.desk;
