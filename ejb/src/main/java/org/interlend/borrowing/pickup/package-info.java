/**
 * Where patrons collect what is borrowed for them: the library that a broker's message means, and
 * another one that staff or a later message choose; and the hold for which it is kept there.
 */
package org.interlend.borrowing.pickup;
