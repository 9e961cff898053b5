package touchstone.ui.interaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionType;
import touchstone.ui.Formats;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;

/// A filter in words, chip by chip. The text and the types have places of their own in the bar and
/// are no chips.
record FilterWords(Messages messages, Formats formats) {
  List<FilterChip> chips(InteractionFilter filter, InteractionReading.Names names, Codes codes) {
    List<FilterChip> chips = new ArrayList<>();
    InteractionFilter.LifecycleMonth month = filter.lifecycle();
    if (month != null) {
      chips.add(
          chip(
              filter.withLifecycle(null),
              "interactions.chip.lifecycle",
              month.month(),
              formats.day(month.until())));
    }
    InteractionFilter.ObservedLife life = filter.life();
    if (life != null) {
      chips.add(chip(filter.withLife(null), "interactions.chip.life", life(life)));
    }
    String function = filter.function();
    if (function != null) {
      chips.add(
          chip(
              filter.withFunction(null),
              "interactions.chip.function",
              label(CodeList.BUSINESS_FUNCTION, function, codes)));
    }
    String cause = filter.cause();
    if (cause != null) {
      chips.add(
          chip(
              filter.withCause(null),
              "interactions.chip.cause",
              label(CodeList.ROOT_CAUSE, cause, codes)));
    }
    if (filter.customer() != null) {
      chips.add(
          chip(
              filter.withCustomer(null),
              "interactions.chip.customer",
              OneLine.of(names.customer())));
    }
    String segment = filter.segment();
    if (segment != null) {
      chips.add(
          chip(
              filter.withSegment(null),
              "interactions.chip.segment",
              codes.label(CodeList.SEGMENT, segment)));
    }
    if (filter.thread() != null) {
      chips.add(
          chip(filter.withThread(null), "interactions.chip.thread", OneLine.of(names.thread())));
    }
    filter.channels().stream().sorted().forEach(one -> chips.add(channel(filter, one, codes)));
    String handler = filter.handler();
    if (handler != null) {
      chips.add(chip(filter.withHandler(null), "interactions.chip.handler", OneLine.of(handler)));
    }
    String tag = filter.tag();
    if (tag != null) {
      chips.add(chip(filter.withTag(null), "interactions.chip.tag", OneLine.of(tag)));
    }
    LocalDate from = filter.from();
    LocalDate to = filter.to();
    if (from != null || to != null) {
      chips.add(days(filter, from, to));
    }
    if (!filter.ids().isEmpty()) {
      chips.add(chip(filter.withIds(List.of()), "interactions.chip.chosen", filter.ids().size()));
    }
    return chips;
  }

  private String label(CodeList list, String code, Codes codes) {
    return code.isEmpty() ? messages.text("interactions.chip.none") : codes.label(list, code);
  }

  private String life(InteractionFilter.ObservedLife life) {
    List<String> parts = new ArrayList<>();
    LocalDate from = life.startedFrom();
    LocalDate to = life.startedTo();
    if (from != null && to != null) {
      parts.add(
          messages.text("interactions.chip.life.started", formats.day(from), formats.day(to)));
    }
    if (life.lastDay() == life.firstDay()) {
      parts.add(messages.text("interactions.chip.life.day", life.firstDay()));
    }
    LocalDate since = life.since();
    parts.add(
        since == null
            ? messages.text("interactions.chip.life.until", formats.day(life.until()))
            : messages.text(
                "interactions.chip.life.between", formats.day(since), formats.day(life.until())));
    return String.join(", ", parts);
  }

  /// Whether anything but the text and the types narrows.
  static boolean narrows(InteractionFilter filter) {
    return !filter.equals(InteractionFilter.ALL);
  }

  /// The same filter with one type more, or one less.
  static InteractionFilter toggled(InteractionFilter filter, InteractionType type, boolean on) {
    Set<InteractionType> types = new HashSet<>(filter.types());
    if (on) {
      types.add(type);
    } else {
      types.remove(type);
    }
    return filter.withTypes(types);
  }

  /// The same filter with one channel more, or one less.
  static InteractionFilter toggled(InteractionFilter filter, String channel, boolean on) {
    Set<String> channels = new HashSet<>(filter.channels());
    if (on) {
      channels.add(channel);
    } else {
      channels.remove(channel);
    }
    return filter.withChannels(channels);
  }

  private static FilterChip channel(InteractionFilter filter, String channel, Codes codes) {
    return new FilterChip(codes.label(CodeList.CHANNEL, channel), toggled(filter, channel, false));
  }

  private FilterChip days(
      InteractionFilter filter, @Nullable LocalDate from, @Nullable LocalDate to) {
    InteractionFilter without = filter.withDays(null, null);
    if (from == null) {
      return chip(without, "interactions.chip.to", to == null ? "" : formats.day(to));
    }
    if (to == null) {
      return chip(without, "interactions.chip.from", formats.day(from));
    }
    return from.equals(to)
        ? chip(without, "interactions.chip.day", formats.day(from))
        : chip(without, "interactions.chip.days", formats.day(from), formats.day(to));
  }

  private FilterChip chip(InteractionFilter without, String key, Object... arguments) {
    return new FilterChip(messages.text(key, arguments), without);
  }
}
