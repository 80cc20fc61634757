/**
 * Who changed what, when, for whom and why: a row per state change, in the transaction of the change. A sealer seconds behind links
 * the committed rows into a chain that {@link org.basao.platform.audit.AuditVerification} checks; personal values stand beside the
 * chain and can be erased from it. Features give the words of their actions: {@code audit.<rest of the action>} in their bundles.
 */
package org.basao.platform.audit;
