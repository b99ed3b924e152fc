/** One class for each SLNP command: values become a command of the library, its outcome a reply. */
package org.interlend.slnp.command;
