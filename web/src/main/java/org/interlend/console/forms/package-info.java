/**
 * What the forms of records share: saving, comparing with changes of others, past changes, and the
 * hints of fields.
 */
package org.interlend.console.forms;
