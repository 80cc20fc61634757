/** What others may know of people and their sign-ins. */
package org.basao.account.api;
