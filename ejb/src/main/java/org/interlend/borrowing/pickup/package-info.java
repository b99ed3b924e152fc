/**
 * Where patrons collect what is borrowed for them: the library that a broker's message means, and
 * another one that staff or a later message choose.
 */
package org.interlend.borrowing.pickup;
