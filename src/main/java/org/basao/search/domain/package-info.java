/**
 * Understands a query without any engine: {@link org.basao.search.domain.QueryReader} turns text into concepts, each of which a
 * product must match, with the help of a {@link org.basao.search.domain.Lexicon} (synonyms and words with a part to play, data),
 * a {@link org.basao.search.domain.Gazetteer} (places) and a {@link org.basao.search.domain.Vocabulary} (what the index holds).
 */
package org.basao.search.domain;
