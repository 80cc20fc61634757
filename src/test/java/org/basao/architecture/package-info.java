/** Holds the building plan: who may use whom, in Java and in pages, and what texts, migrations and files must keep to. */
package org.basao.architecture;
