/**
 * Producers, buyers, organisers and authorities, with their typed tax codes and whether they are active. Uses kernel, platform and
 * place. A change that the public can see leaves an outbox row {@code organisation-changed}.
 */
package org.basao.organisation;
