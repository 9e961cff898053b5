package touchstone.trend.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Walks conversations contact after contact. One counts whole where any of its contacts passes.
/// Lives come in the order of their places, so that conversations are walked once.
final class ConversationQuestion {
  private final Snapshot snapshot;
  private final Narrowing narrowing;
  private final int channels;
  private final long[] contacts;
  private final long[] known;
  private final long[] repeated;
  private long[] resolved = new long[16];
  private long open;
  private Sheet sheet = Sheet.EMPTY;
  private Filter filter;
  private int next;

  ConversationQuestion(Snapshot snapshot, Narrowing narrowing) {
    this.snapshot = snapshot;
    this.narrowing = narrowing;
    this.filter = snapshot.filter(sheet, narrowing);
    this.channels = snapshot.words().channels().size();
    this.contacts = new long[channels * channels];
    this.known = new long[channels * channels];
    this.repeated = new long[channels * channels];
  }

  void life(Life life) {
    if (!life.liesIn(sheet)) {
      sheet = life.sheet;
      filter = snapshot.filter(sheet, narrowing);
      next = 0;
    }
    // Rows of one customer stand together, though not ascending.
    Experience.Contacts there = sheet.experience().contacts();
    int size = there.rows().size();
    while (next < size && there.rows().get(next) < life.first) {
      next++;
    }
    while (next < size && there.rows().get(next) < life.end) {
      int from = next++;
      while (next < size && !ContactFill.begins(there.marks().get(next))) {
        next++;
      }
      if (isAsked(life, from)) {
        count(life, from);
      }
    }
  }

  private boolean isAsked(Life life, int from) {
    boolean asked = filter.everything();
    for (int i = from; i < next && !asked; i++) {
      int row = sheet.experience().contacts().rows().get(i);
      asked = isSeen(life, row) && filter.passes(row);
    }
    return asked;
  }

  private boolean isSeen(Life life, int row) {
    int day = sheet.days().get(row) - life.start;
    return day >= life.entry && day <= life.exit;
  }

  private void count(Life life, int from) {
    int last = -1;
    int length = 0;
    boolean closed = false;
    boolean incident = false;
    boolean openIncident = false;
    for (int i = from; i < next; i++) {
      int row = sheet.experience().contacts().rows().get(i);
      if (isSeen(life, row)) {
        int mark = sheet.experience().contacts().marks().get(i);
        int channel = sheet.channels().get(row);
        if (last >= 0) {
          int pair = last * channels + channel;
          contacts[pair]++;
          known[pair] += ContactFill.isRepeatKnown(mark) ? 1 : 0;
          repeated[pair] += ContactFill.isRepeated(mark) ? 1 : 0;
        }
        last = channel;
        length++;
        closed |= ContactFill.isClosed(mark);
        incident |= ContactFill.isIncident(mark);
        openIncident |= ContactFill.isOpenIncident(mark);
      }
    }
    if (closed || (incident && !openIncident)) {
      resolve(length);
    } else if (length > 0) {
      open++;
    }
  }

  private void resolve(int length) {
    if (length >= resolved.length) {
      resolved = Arrays.copyOf(resolved, Math.max(length + 1, resolved.length * 2));
    }
    resolved[length]++;
  }

  ChannelCounts answer(List<ChannelCounts.Mix> mix) {
    Words words = snapshot.words().channels();
    List<ChannelCounts.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < contacts.length; i++) {
      if (contacts[i] > 0) {
        pairs.add(
            new ChannelCounts.Pair(
                words.word(i / channels),
                words.word(i % channels),
                contacts[i],
                known[i],
                repeated[i]));
      }
    }
    return new ChannelCounts(mix, pairs, resolved, open);
  }
}
