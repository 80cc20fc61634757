/** Requests, talks, rounds and acceptances with their verbs. */
package org.basao.inquiry.domain;
