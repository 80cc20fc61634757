/** What a feature keeps of a person: it gives it out to that person, and takes it away when they leave. */
package org.basao.platform.personal;
