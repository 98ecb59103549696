// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lonebro.api.sync.RunId;

/** What was typed after a command's name: plain words and options, in any order. */
record CommandLine(List<String> words, Map<Option, String> options) {
    private static final int USUAL_COUNT = 20;
    private static final int MOST = 1_000;

    CommandLine {
        words = List.copyOf(words);
        options = Map.copyOf(options);
    }

    static CommandLine read(List<String> typed, Set<Option> known) throws MistypedException {
        List<String> words = new ArrayList<>();
        Map<Option, String> options = new EnumMap<>(Option.class);
        for (Iterator<String> rest = typed.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (!word.startsWith("-")) {
                words.add(word);
                continue;
            }
            Option option = Option.typed(word)
                    .filter(known::contains)
                    .orElseThrow(() -> new MistypedException("mistyped.option", word));
            if (option.hasValue() && !rest.hasNext()) {
                throw new MistypedException("mistyped.value", word);
            }
            options.put(option, option.hasValue() ? rest.next() : "");
        }
        return new CommandLine(words, options);
    }

    boolean has(Option option) {
        return options.containsKey(option);
    }

    Optional<String> value(Option option) {
        return Optional.ofNullable(options.get(option));
    }

    /** The run's number, which is the only word. */
    RunId run() throws MistypedException {
        if (words.isEmpty()) {
            throw new MistypedException("mistyped.run.absent");
        }
        requireWords(1);
        return run(words.get(0));
    }

    /** How many lines of a list are asked for. */
    int count() throws MistypedException {
        String typed = value(Option.COUNT).orElse(Integer.toString(USUAL_COUNT));
        long count = number(typed, "mistyped.count");
        if (count < 1 || count > MOST) {
            throw new MistypedException("mistyped.count", typed);
        }
        return (int) count;
    }

    static RunId run(String word) throws MistypedException {
        return new RunId(number(word, "mistyped.run"));
    }

    static long number(String word, String otherwise) throws MistypedException {
        if (word.length() > 18 || !word.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            throw new MistypedException(otherwise, word);
        }
        return Long.parseLong(word);
    }

    void requireWords(int atMost) throws MistypedException {
        if (words.size() > atMost) {
            throw new MistypedException("mistyped.words");
        }
    }
}
