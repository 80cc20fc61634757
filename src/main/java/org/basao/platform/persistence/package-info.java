/** The database as features see it: entities with a version, plain SQL for reading, one data source. Flyway owns the schema. */
package org.basao.platform.persistence;
