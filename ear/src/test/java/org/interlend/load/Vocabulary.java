package org.interlend.load;

import java.util.List;
import java.util.Random;

/** Generates titles and names with about the frequencies of a library. */
final class Vocabulary {

  private static final String[] SYLLABLES =
      ("ba be bo da de do el en er fa ga gu ha hel in ka ker la lan lin lo ma mar mo na ne nor o pa "
              + "per ra ri ro sa sel ta tor tra u va ver vi wa wen")
          .split(" ");
  private static final String[] FIRST_NAMES =
      ("Ada Amir Anna Beatriz Bruno Chen Clara David Elena Emil Fatima Felix Greta Hannah Hugo Ines "
              + "Jakob Jonas Karin Lars Lea Lena Luca Maëlle Marco Maria Mira Nadia Nils Nora Olga "
              + "Oskar Paul Petra Rosa Samir Sofia Sven Teresa Tom Ulla Vera Viktor Yusuf Zoë")
          .split(" ");
  private static final String[] ADJECTIVES =
      ("ancient applied modern early late urban rural coastal comparative critical digital global "
              + "hidden inner lost medieval new northern practical public silent small social "
              + "southern theoretical visual western")
          .split(" ");
  private static final String[] FORMS =
      ("history introduction handbook atlas theory art story life politics economy geography "
              + "letters journal sociology philosophy ecology chemistry")
          .split(" ");

  private final Random random;

  Vocabulary(Random random) {
    this.random = random;
  }

  /** Such as "The silent history of Lanver in modern Norsel". */
  String title() {
    var title = new StringBuilder(random.nextInt(3) > 0 ? "The " : "");
    title.append(pick(ADJECTIVES)).append(' ').append(pick(FORMS)).append(" of ");
    title.append(rare());
    if (random.nextBoolean()) {
      title.append(" and the ").append(rare());
    }
    if (random.nextInt(3) == 0) {
      title.append(" in ").append(pick(ADJECTIVES)).append(' ').append(capital(word(2)));
    }
    return title.toString();
  }

  String author() {
    return surname() + ", " + firstName();
  }

  String firstName() {
    return pick(FIRST_NAMES);
  }

  String surname() {
    return capital(word(2));
  }

  /** A rare word. */
  String rare() {
    return word(3);
  }

  private String word(int syllables) {
    var word = new StringBuilder();
    for (var n = 0; n < syllables; n++) {
      word.append(pick(SYLLABLES));
    }
    return word.toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String pick(String[] words) {
    return words[random.nextInt(words.length)];
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
