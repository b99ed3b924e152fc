/** What the forms of records share: saving, comparing with changes of others, and past changes. */
package org.interlend.console.forms;
