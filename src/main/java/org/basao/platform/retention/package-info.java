/**
 * How long what is kept, as dated rules (content/programme/retention.csv), and the daily work that forgets what is over. Each feature
 * says which kinds it keeps and how it forgets them.
 */
package org.basao.platform.retention;
