/**
 * Tells operators and load balancers how the system is: {@code /health/live} and {@code /health/ready}. Features add what they can
 * tell by implementing {@link org.basao.platform.web.health.HealthCheck}.
 */
package org.basao.platform.web.health;
