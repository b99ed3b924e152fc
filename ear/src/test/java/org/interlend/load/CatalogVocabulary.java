package org.interlend.load;

import java.util.Random;

/** Made-up words, some of them in every other title and most of them in few, as in a catalog. */
final class CatalogVocabulary {

  private static final String[] SYLLABLES = {
    "ba", "cor", "del", "fen", "gra", "hul", "is", "jor", "kal", "lu", "mer", "nor", "os", "pel",
    "quin", "ros", "sta", "tur", "ul", "ver", "wen", "yar", "zim", "tho", "ska", "bri"
  };

  private static final int WORDS = 30_000;
  private static final String[] SMALL = {"the", "of", "and", "in", "a", "to", "for", "on"};

  private CatalogVocabulary() {}

  /** The word of this rank; low ranks are common. */
  static String word(int rank) {
    StringBuilder word = new StringBuilder();
    int rest = rank + SYLLABLES.length;
    while (rest > 0) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
      rest /= SYLLABLES.length;
    }
    return word.toString();
  }

  /** A random word, with the frequency that it has in titles. */
  static String any(Random chance) {
    return word((int) (Math.pow(WORDS, chance.nextDouble()) - 1));
  }

  /** A title of some words, with small ones between. */
  static String title(Random chance) {
    StringBuilder title = new StringBuilder(any(chance));
    for (int more = 2 + chance.nextInt(6); more > 0; more--) {
      title
          .append(' ')
          .append(chance.nextInt(3) == 0 ? SMALL[chance.nextInt(SMALL.length)] : any(chance));
    }
    return title.toString();
  }

  /** An author's name; there are fewer names than titles. */
  static String author(Random chance) {
    return "%s, %s".formatted(word(chance.nextInt(WORDS)), word(chance.nextInt(400)));
  }
}
