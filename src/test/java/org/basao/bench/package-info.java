/**
 * {@code ./mvnw -Pbench}: how fast the whole system is, on a stack of its own with generated products. The yardstick is a fixed query
 * to the engine alone, so that figures of two machines can be compared.
 */
package org.basao.bench;
