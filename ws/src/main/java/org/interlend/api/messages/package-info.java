/** The journal of messages in the management API. */
package org.interlend.api.messages;
