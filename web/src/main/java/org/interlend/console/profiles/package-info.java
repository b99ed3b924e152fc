/** The pages of the workflow profiles, and the choice of one in the partner's form. */
package org.interlend.console.profiles;
