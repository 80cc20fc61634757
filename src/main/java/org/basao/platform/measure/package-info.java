/**
 * Counts what an answer costs others: how often the index and the database were asked for it. The counts stand in a header outside
 * production, for tests and the benchmark.
 */
package org.basao.platform.measure;
