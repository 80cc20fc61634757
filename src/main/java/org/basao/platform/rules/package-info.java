/**
 * Rules of the programme and reference data as dated files: each is loaded once by its kind and version key; afterwards the database
 * owns what it said (law 7). Runs as the owner of the schema, because the application may not write the record of what was loaded.
 */
package org.basao.platform.rules;
