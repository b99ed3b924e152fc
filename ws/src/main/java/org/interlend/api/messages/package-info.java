/** The journal of messages and the outbox in the management API. */
package org.interlend.api.messages;
