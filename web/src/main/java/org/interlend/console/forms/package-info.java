/** What the forms of records share: opening, saving, and comparing with changes of others. */
package org.interlend.console.forms;
