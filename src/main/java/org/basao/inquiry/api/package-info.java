/** What other features may know of requests, talks, rounds and deals. */
package org.basao.inquiry.api;
