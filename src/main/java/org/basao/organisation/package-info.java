/**
 * Producers, buyers, organisers and authorities, with their typed tax codes, whether they are active and whether an officer has
 * verified them; who claims them, and their papers. Uses kernel, platform and place; accounts, which stand above, tell it about people
 * ({@link org.basao.organisation.api.OrganisationPeople}). A change that the public can see leaves an outbox row
 * {@code organisation-changed}.
 */
package org.basao.organisation;
