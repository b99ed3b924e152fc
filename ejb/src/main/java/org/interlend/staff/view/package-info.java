/** Views of lists that staff save: a name for the conditions of a list. */
package org.interlend.staff.view;
