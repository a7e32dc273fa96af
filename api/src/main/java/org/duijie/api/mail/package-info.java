/// Letters in the words of the house: what they say, and where their links lead.
@NullMarked
package org.duijie.api.mail;

import org.jspecify.annotations.NullMarked;
