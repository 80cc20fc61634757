/**
 * People: how they are known (mail address or telephone number), how they sign in, for whom they act; who appoints officers and looks
 * after accounts. Uses organisation and place. Tokens are stored as hashes, second-step secrets sealed. Others enter by
 * {@link org.basao.account.People} and {@link org.basao.account.Memberships}; pages of this feature are fragments that the desk
 * includes.
 */
package org.basao.account;
