-- heading: The article is by Mehdi Sanaei, published by the Center for Eurasian Studies on 23 April 2013, in English
SELECT id FROM sources WHERE author = 'Mehdi Sanaei' AND publisher LIKE 'Center for Eurasian Studies%' AND published = '2013-04-23' AND language = 'en' AND url LIKE 'https://avim.org.tr/%';

-- heading: The article is Blog No 23 and has nine paragraphs
SELECT id FROM sources WHERE id = 'avim-sanaei-2013' AND note LIKE '%Blog No: 23%' AND note LIKE '%nine%paragraphs%';

-- heading: The line on how to cite the article gives the year 2024 instead of 2013
SELECT id FROM sources WHERE id = 'avim-sanaei-2013' AND published LIKE '2013%' AND note LIKE '%2024%';

-- paragraph 9: The author is Director of the Iran and Eurasia Research Center (IRAS)
SELECT a.id FROM actors a JOIN participants p ON p.actor = a.id WHERE a.name = 'Mehdi Sanaei' AND a.kind = 'person' AND p.event = 'sanaei-review-1391' AND p.office LIKE 'Director of%Iran and Eurasia Research Center (IRAS)' AND p.role = 'speaker';

-- paragraph 9: The Iran and Eurasia Research Center (IRAS) is a body of Iran
SELECT id FROM actors WHERE name LIKE 'Iran and Eurasia Research Center%' AND kind = 'organization' AND country = 'IRN';

-- paragraph 1: The article reviews the relations of Iran and Russia in the Iranian year 1391
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%1%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'politics' AND e.title LIKE '%1391%' AND e.description LIKE '%region and the world%';

-- paragraph 1: Russia refused to fulfil its contract for delivering S-300 systems to Iran
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%1%'
JOIN participants p ON p.event = e.id AND p.actor = 'russia'
JOIN participants q ON q.event = e.id AND q.actor = 'iran'
WHERE e.type = 'refusal' AND e.topic = 'arms' AND e.title LIKE '%S-300%';

-- paragraph 1: The article ties the refusal to the Iranian year 1390, which it prints as March 21, 2011 to March 19, 2012
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%1%'
WHERE e.type = 'refusal' AND s.date_earliest = '2011-03-21' AND s.date_latest = '2012-03-19';

-- paragraph 1: There was a contract for the delivery of S-300 missile defence systems to Iran
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%1%'
JOIN parties p0 ON p0.agreement = a.id AND p0.actor = 'iran' AND p0.role = 'party'
WHERE a.type = 'contract' AND a.topic = 'arms' AND a.title LIKE '%S-300%';

-- paragraph 1: The S-300 contract was not carried out
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%1%'
WHERE a.topic = 'arms' AND a.title LIKE '%S-300%' AND a.status IN ('suspended', 'ended');

-- paragraph 1: Officials of Tehran and Moscow exchanged sharp remarks in the Iranian year 1390
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%1%'
JOIN participants p ON p.event = e.id AND p.actor = 'iran'
JOIN participants q ON q.event = e.id AND q.actor = 'russia'
WHERE e.type = 'dispute' AND s.date_earliest = '2011-03-21' AND s.date_latest = '2012-03-19';

-- paragraph 1: The remarks followed from the refusal of the S-300 contract
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%1%'
WHERE e.type = 'dispute' AND e.description LIKE '%S-300%';

-- paragraph 1: The refusal of the S-300 contract is named as the cause of the tension of 1390
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%1%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.title LIKE '%tense%1390%' AND e.description LIKE '%S-300%cause%';

-- paragraph 1: Vladimir Putin was elected President of Russia again
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%1%'
JOIN participants p ON p.event = e.id AND p.actor = 'vladimir-putin'
WHERE e.type = 'domestic-event' AND e.title LIKE '%elected President%again%' AND e.place = 'russia';

-- paragraph 1: The reelection of Putin is named as a cause of the improvement
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%1%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.title LIKE '%improved%' AND e.description LIKE '%reelection of Putin%improvement%';

-- paragraph 1: Developments in the region and the world are named as a cause of the improvement
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%1%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.title LIKE '%improved%' AND e.description LIKE '%developments in the region and the world%improvement%';

-- paragraph 1: The exchange of delegations is called unprecedented
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%1%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.title LIKE '%delegations%unprecedented%';

-- paragraph 2: 170 diplomatic delegations were exchanged in one year
SELECT id FROM indicators WHERE source = 'avim-sanaei-2013' AND locator = 'paragraph 2' AND subject = 'IRN-RUS' AND name LIKE '%delegations%' AND value = 170 AND unit = 'count' AND qualifier = 'exact';

-- paragraph 2: The year of the 170 delegations is read as the Iranian year 1391
SELECT id FROM indicators WHERE source = 'avim-sanaei-2013' AND value = 170 AND calendar = 'solar-hijri' AND start = '2012-03-20' AND "end" = '2013-03-20' AND period_basis = 'inferred';

-- paragraph 2: 170 delegations are called a record
SELECT id FROM indicators WHERE source = 'avim-sanaei-2013' AND value = 170 AND note LIKE '%record%';

-- paragraph 2: The number of delegations is given by the author himself
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%2%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.title LIKE '%170 delegations%';

-- paragraph 2: The volume of trade is called a Gordian knot
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%2%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'trade' AND e.title LIKE '%Gordian knot%';

-- paragraph 2: The other fields made progress
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%2%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.title LIKE '%progress in all fields but trade%';

-- paragraph 2: Many agreements on economic, political and cultural cooperation were signed
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%2%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.description LIKE '%many agreements%economic%political%cultural%';

-- paragraph 2: The Iranian foreign minister visited Russia in the exchange of visits of the foreign ministers
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%2%'
JOIN participants p ON p.event = e.id AND p.actor = 'ali-akbar-salehi' AND p.office LIKE 'Minister of Foreign Affairs' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.place = 'moscow' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 2: The Russian foreign minister visited Iran in the exchange of visits of the foreign ministers
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%2%'
JOIN participants p ON p.event = e.id AND p.actor = 'sergei-lavrov' AND p.office LIKE 'Minister of Foreign Affairs' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.place IN ('iran', 'tehran') AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 2: A deputy foreign minister of Iran visited Russia
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%2%'
JOIN participants p ON p.event = e.id AND p.actor = 'ministry-of-foreign-affairs-of-iran' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.place = 'russia' AND e.title LIKE '%deputy foreign minister%' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 2: A deputy foreign minister of Russia visited Iran
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%2%'
JOIN participants p ON p.event = e.id AND p.actor = 'ministry-of-foreign-affairs-of-russia' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.place = 'iran' AND e.title LIKE '%deputy foreign minister%' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 2: Directors general of Iran visited Russia
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%2%'
JOIN participants p ON p.event = e.id AND p.actor = 'iran' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.place = 'russia' AND e.title LIKE '%directors general%' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 2: Directors general of Russia visited Iran
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%2%'
JOIN participants p ON p.event = e.id AND p.actor = 'russia' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.place = 'iran' AND e.title LIKE '%directors general%' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 2: Officials of both countries dealt with Central Asia and the Caucasus in their talks
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%2%'
JOIN participants p ON p.event = e.id AND p.actor = 'iran'
JOIN participants q ON q.event = e.id AND q.actor = 'russia'
WHERE e.type = 'negotiation' AND e.topic = 'region' AND e.title LIKE '%Central Asia%Caucasus%' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 2: The author says that talks dealt with Central Asia and the Caucasus
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%2%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'region' AND e.title LIKE '%Central Asia%Caucasus%';

-- paragraph 2: An Iranian deputy foreign minister took part in talks on Afghanistan in Moscow
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%2%'
JOIN participants p ON p.event = e.id AND p.actor = 'ministry-of-foreign-affairs-of-iran' AND p.role = 'guest'
WHERE e.topic = 'region' AND e.place = 'moscow' AND e.title LIKE '%deputy foreign minister%Afghanistan%' AND e.status = 'held' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 3: Iran and Russia coordinated their positions on Syria
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%3%'
JOIN participants p ON p.event = e.id AND p.actor = 'iran'
JOIN participants q ON q.event = e.id AND q.actor = 'russia'
WHERE e.type = 'negotiation' AND e.topic = 'syria' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 3: The cooperation on Syria is called a milestone
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%3%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'syria' AND e.title LIKE '%milestone%';

-- paragraph 3: Saeed Jalili, Secretary of the Supreme National Security Council, made visits on Syria
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%3%'
JOIN participants p ON p.event = e.id AND p.actor = 'saeed-jalili' AND p.office LIKE 'Secretary of the Supreme National Security Council' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.topic = 'syria' AND e.place = 'russia' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 3: Nikolai Patrushev, Secretary of the Security Council of Russia, made visits on Syria
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%3%'
JOIN participants p ON p.event = e.id AND p.actor = 'nikolai-patrushev' AND p.office LIKE 'Secretary of the Security Council of Russia' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.topic = 'syria' AND e.place = 'iran' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 3: The deputies of the two secretaries met on Syria
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%3%'
JOIN participants p ON p.event = e.id AND p.actor = 'supreme-national-security-council'
JOIN participants q ON q.event = e.id AND q.actor = 'security-council-of-russia'
WHERE e.type = 'meeting' AND e.topic = 'syria' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 3: The Supreme National Security Council is a body of Iran
SELECT id FROM actors WHERE name LIKE 'Supreme National Security Council%' AND kind = 'organization' AND country = 'IRN';

-- paragraph 3: The Security Council of Russia is a body of Russia
SELECT id FROM actors WHERE name = 'Security Council of Russia' AND kind = 'organization' AND country = 'RUS';

-- paragraph 3: Sergei Lavrov, the Russian foreign minister, visited Iran for talks on Syria
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%3%'
JOIN participants p ON p.event = e.id AND p.actor = 'sergei-lavrov' AND p.office LIKE 'Minister of Foreign Affairs' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.topic = 'syria' AND e.status = 'held';

-- paragraph 3: The article names Iran as the place of the visit of Lavrov
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%3%'
JOIN participants p ON p.event = e.id AND p.actor = 'sergei-lavrov' AND p.role = 'guest'
WHERE e.type = 'visit' AND s.note LIKE '%Iran as the place%';

-- paragraph 3: Together Iran and Russia can play a great part in the Middle East
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%3%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'syria' AND e.description LIKE '%great part in the Middle East%';

-- paragraph 3: Together they can check unilateral steps of the United States and pressure of other Western states
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%3%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'syria' AND e.description LIKE '%unilateral%United States%Western states%';

-- paragraph 3: Russia is said to be content with cooperation on Syria and to keep its basic positions on other issues
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%3%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'syria' AND e.title LIKE '%Russia%Syria%positions on other issues%';

-- paragraph 3: Fyodor Lukyanov said that Russia should stand firm on its positions as well as its interests
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%3%'
JOIN participants p ON p.event = e.id AND p.actor = 'fyodor-lukyanov' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.title LIKE '%stand firm%positions%interests%';

-- paragraph 3: Fyodor Lukyanov was Chairman of Presidium of the Council on Foreign and Defense Policy
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%3%'
JOIN participants p ON p.event = e.id AND p.actor = 'fyodor-lukyanov' AND p.office LIKE 'Chairman of Presidium of the Council on Foreign and Defense Policy' AND p.role = 'speaker'
WHERE e.type = 'statement';

-- paragraph 3: Lukyanov said that Russia feels so for the first time in many years
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%3%'
JOIN participants p ON p.event = e.id AND p.actor = 'fyodor-lukyanov' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.description LIKE '%first time%years%';

-- paragraph 3: The Council on Foreign and Defense Policy is a body of Russia
SELECT id FROM actors WHERE name = 'Council on Foreign and Defense Policy' AND kind = 'organization' AND country = 'RUS';

-- paragraph 3: Vladimir Kolokoltsev, the Russian Minister of Internal Affairs, visited Iran
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%3%'
JOIN participants p ON p.event = e.id AND p.actor = 'vladimir-kolokoltsev' AND p.office LIKE 'Minister of Internal Affairs' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.topic = 'security' AND e.status = 'held' AND e.place IN ('iran', 'tehran');

-- paragraph 3: The visit of Kolokoltsev is said to have no precedent in three decades
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%3%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'security' AND e.title LIKE '%three decades%';

-- paragraph 4: The Russian interior minister Kolokoltsev visited Iran; the article says late February 2013
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%4%'
JOIN participants p ON p.event = e.id AND p.actor = 'vladimir-kolokoltsev' AND p.role = 'guest'
WHERE e.type = 'visit' AND s.date_earliest = '2013-02-20' AND s.date_latest = '2013-02-28';

-- paragraph 4: The late February of the article for the visit of Kolokoltsev contradicts other sources
SELECT c.id FROM date_conflicts c JOIN participants p ON p.event = c.id AND p.actor = 'vladimir-kolokoltsev' WHERE c.kind = 'event' AND c.later_source = 'avim-sanaei-2013';

-- paragraph 4: The visit of Kolokoltsev led to a security agreement between the two countries
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%4%'
WHERE a.type = 'agreement' AND a.topic = 'security' AND a.event IN (SELECT event FROM participants WHERE actor = 'vladimir-kolokoltsev' AND role = 'guest');

-- paragraph 4: The security agreement is of late February 2013 by the article
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%4%'
WHERE a.topic = 'security' AND s.signed_earliest = '2013-02-20' AND s.signed_latest = '2013-02-28';

-- paragraph 4: A delegation of the State Duma visited Iran
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%4%'
JOIN participants p ON p.event = e.id AND p.actor = 'state-duma' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.topic = 'parliament' AND e.place IN ('iran', 'tehran') AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 4: Nikolai Levichev, deputy chairman of the State Duma, headed the delegation
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%4%'
JOIN participants p ON p.event = e.id AND p.actor = 'nikolai-levichev' AND p.office LIKE 'Deputy Chairman of the State Duma%' AND p.role = 'head-of-delegation'
WHERE e.type = 'visit' AND e.topic = 'parliament';

-- paragraph 4: Nikolai Levichev was head of the Russia-Iran Parliamentary Friendship Group
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%4%'
JOIN participants p ON p.event = e.id AND p.actor = 'nikolai-levichev' AND p.office LIKE '%head of the Russia-Iran Parliamentary Friendship Group'
WHERE e.topic = 'parliament';

-- paragraph 4: The Russia-Iran Parliamentary Friendship Group is a body of Russia
SELECT id FROM actors WHERE name = 'Russia-Iran Parliamentary Friendship Group' AND kind = 'organization' AND country = 'RUS';

-- paragraph 4: It is called a good sign that a deputy chairman of the Duma heads the friendship group
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%4%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'parliament' AND e.title LIKE '%good sign%';

-- paragraph 4: Dmitry Rogozin, Deputy Prime Minister for Defense, visited Iran
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%4%'
JOIN participants p ON p.event = e.id AND p.actor = 'dmitry-rogozin' AND p.office LIKE 'Deputy Prime Minister for Defense' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.place = 'iran' AND e.status = 'held';

-- paragraph 4: The visit of Rogozin fell in the closing days of the year that ended on March 20, 2013
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%4%'
JOIN participants p ON p.event = e.id AND p.actor = 'dmitry-rogozin' AND p.role = 'guest'
WHERE e.type = 'visit' AND s.date_latest = '2013-03-20' AND s.date_earliest >= '2013-03-01' AND e.date_latest = '2013-03-20';

-- paragraph 4: The trip of Rogozin is said to show that Russia seeks a new way to cooperate with Iran
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%4%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.title LIKE '%Rogozin%Russia seeks%';

-- paragraph 4: Russia is said to have sought the new way in recent months
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%4%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.title LIKE '%Rogozin%' AND e.description LIKE '%recent months%';

-- paragraph 4: The annual meeting of the Shanghai Cooperation Organization was held in Kyrgyzstan
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%4%'
JOIN participants p ON p.event = e.id AND p.actor = 'shanghai-cooperation-organization'
WHERE e.type = 'multilateral-meeting' AND e.status = 'held' AND e.description LIKE '%nnual%' AND e.place IN (SELECT id FROM places WHERE country = 'KGZ') AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 4: Mohammad Reza Rahimi, the Iranian First Vice President, attended the meeting in Kyrgyzstan
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%4%'
JOIN participants p ON p.event = e.id AND p.actor = 'mohammad-reza-rahimi' AND p.office LIKE 'First Vice President'
WHERE e.type = 'multilateral-meeting';

-- paragraph 4: Dmitry Medvedev, the Russian Prime Minister, attended the meeting in Kyrgyzstan
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%4%'
JOIN participants p ON p.event = e.id AND p.actor = 'dmitry-medvedev' AND p.office LIKE 'Prime Minister'
WHERE e.type = 'multilateral-meeting';

-- paragraph 4: Iran and Russia are said to have sought wider cooperation through the Shanghai Cooperation Organization
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%4%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.title LIKE '%Shanghai Cooperation Organization%';

-- paragraph 5: The heads of the environment departments of the Caspian Sea littoral states met in Moscow
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%5%'
JOIN participants p ON p.event = e.id AND p.actor = 'caspian-environment-departments'
WHERE e.type = 'multilateral-meeting' AND e.topic = 'environment' AND e.place = 'moscow' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 5: The Moscow meeting ended in an agreement on the environment of the Caspian Sea
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%5%'
JOIN parties p0 ON p0.agreement = a.id AND p0.actor = 'iran' AND p0.role = 'party'
JOIN parties p1 ON p1.agreement = a.id AND p1.actor = 'russia' AND p1.role = 'party'
WHERE a.level = 'multilateral' AND a.topic = 'environment' AND a.event = 'caspian-environment-meeting-moscow-2012' AND s.signed_earliest = '2012-03-20';

-- paragraph 5: The National Iranian Oil Company and Zarubezhneft negotiated in several rounds
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%5%'
JOIN participants p ON p.event = e.id AND p.actor = 'national-iranian-oil-company'
JOIN participants q ON q.event = e.id AND q.actor = 'zarubezhneft'
WHERE e.type = 'negotiation' AND e.topic = 'energy' AND e.title LIKE '%rounds%' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 5: Zarubezhneft is a state-owned oil company of Russia
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%5%'
WHERE e.description LIKE '%Zarubezhneft%state-owned%' AND (SELECT country FROM actors WHERE id = 'zarubezhneft') = 'RUS';

-- paragraph 5: The National Iranian Oil Company is a body of Iran
SELECT id FROM actors WHERE name = 'National Iranian Oil Company' AND kind = 'organization' AND country = 'IRN';

-- paragraph 5: An agreement for stronger economic cooperation of Iran and Dagestan was concluded
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%5%'
JOIN parties p0 ON p0.agreement = a.id AND p0.actor = 'iran' AND p0.role = 'party'
JOIN parties p1 ON p1.agreement = a.id AND p1.actor = 'dagestan' AND p1.role = 'party'
WHERE a.level = 'regional' AND a.topic = 'trade' AND s.signed_earliest = '2012-03-20' AND s.signed_latest = '2013-03-20';

-- paragraph 5: The article writes Daghistan
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%5%'
JOIN parties p0 ON p0.agreement = a.id AND p0.actor = 'dagestan' AND p0.role = 'party'
WHERE s.note LIKE '%Daghistan%';

-- paragraph 5: Veronika Skvortsova, the Russian health minister, visited Tehran
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%5%'
JOIN participants p ON p.event = e.id AND p.actor = 'veronika-skvortsova' AND p.office LIKE 'Minister of Health' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.topic = 'health' AND e.place = 'tehran' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 5: The visit of Skvortsova was meant to widen medical cooperation
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%5%'
JOIN participants p ON p.event = e.id AND p.actor = 'veronika-skvortsova'
WHERE e.type = 'visit' AND e.title LIKE '%medical cooperation%';

-- paragraph 5: An exhibition of advanced technologies of Russia was held in Tehran
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%5%'
JOIN participants p ON p.event = e.id AND p.actor = 'russia'
WHERE e.type = 'exhibition' AND e.topic = 'technology' AND e.place = 'tehran' AND e.status = 'held' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 5: An exhibition of Iranian producers was held in Astrakhan
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%5%'
JOIN participants p ON p.event = e.id AND p.actor = 'iran'
WHERE e.type = 'exhibition' AND e.place = 'astrakhan' AND e.title LIKE '%producers%' AND e.status = 'held' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 5: Astrakhan is a city of Russia
SELECT id FROM places WHERE name = 'Astrakhan' AND kind = 'settlement' AND country = 'RUS';

-- paragraph 5: The tenth meeting of the Iran-Russia Joint Economic Commission was held
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%5%'
JOIN participants p ON p.event = e.id AND p.actor = 'iran-russia-joint-economic-commission'
WHERE e.type = 'commission-session' AND e.title LIKE '%Tenth%' AND e.status = 'held' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 5: Ali Akbar Salehi, the Iranian foreign minister, attended the tenth meeting
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%5%'
JOIN participants p ON p.event = e.id AND p.actor = 'ali-akbar-salehi' AND p.office LIKE 'Minister of Foreign Affairs'
WHERE e.type = 'commission-session';

-- paragraph 5: Alexander Novak, the Russian Minister of Energy, attended the tenth meeting
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%5%'
JOIN participants p ON p.event = e.id AND p.actor = 'alexander-novak' AND p.office LIKE 'Minister of Energy'
WHERE e.type = 'commission-session';

-- paragraph 5: A memorandum of understanding was signed after the tenth meeting
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%5%'
JOIN parties p0 ON p0.agreement = a.id AND p0.actor = 'iran' AND p0.role = 'party'
JOIN parties p1 ON p1.agreement = a.id AND p1.actor = 'russia' AND p1.role = 'party'
WHERE a.type = 'memorandum' AND a.status = 'signed' AND a.event = 'joint-commission-tenth-session-2013';

-- paragraph 5: The memorandum of the tenth meeting has 139 paragraphs
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%5%'
WHERE a.paragraphs = 139 AND a.event = 'joint-commission-tenth-session-2013';

-- paragraph 5: The memorandum covers a wide range of cooperation
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%5%'
WHERE a.paragraphs = 139 AND a.description LIKE '%wide range of cooperation%';

-- paragraph 6: Three agreements were signed beside the tenth meeting of the commission
SELECT a.event FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator = 'paragraph 6'
WHERE a.event = 'joint-commission-tenth-session-2013' AND a.type = 'agreement' AND a.status = 'signed' GROUP BY a.event HAVING count(*) = 3;

-- paragraph 6: An agreement on standardization was signed beside the tenth meeting
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%6%'
JOIN parties p0 ON p0.agreement = a.id AND p0.actor = 'iran' AND p0.role = 'party'
JOIN parties p1 ON p1.agreement = a.id AND p1.actor = 'russia' AND p1.role = 'party'
WHERE a.type = 'agreement' AND a.title LIKE '%standardization%' AND a.event = 'joint-commission-tenth-session-2013';

-- paragraph 6: An agreement of universities of both countries on environment was signed beside the tenth meeting
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%6%'
JOIN parties p0 ON p0.agreement = a.id AND p0.actor = 'universities-of-iran' AND p0.role = 'party'
JOIN parties p1 ON p1.agreement = a.id AND p1.actor = 'universities-of-russia' AND p1.role = 'party'
WHERE a.topic = 'environment' AND a.event = 'joint-commission-tenth-session-2013';

-- paragraph 6: An agreement of Iranian and Russian road transport companies was signed beside the tenth meeting
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%6%'
JOIN parties p0 ON p0.agreement = a.id AND p0.actor = 'road-transport-companies-of-iran' AND p0.role = 'party'
JOIN parties p1 ON p1.agreement = a.id AND p1.actor = 'road-transport-companies-of-russia' AND p1.role = 'party'
WHERE a.topic = 'transport' AND a.event = 'joint-commission-tenth-session-2013';

-- paragraph 6: A paragraph of the memorandum is about new nuclear power plants in Iran
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%6%'
JOIN parties p0 ON p0.agreement = a.id AND p0.actor = 'iran' AND p0.role = 'party'
JOIN parties p1 ON p1.agreement = a.id AND p1.actor = 'russia' AND p1.role = 'party'
WHERE a.topic = 'nuclear' AND a.title LIKE '%new nuclear power plants%' AND a.part_of IN (SELECT id FROM agreements WHERE paragraphs = 139);

-- paragraph 6: The electric railway between Tabriz and Azarshahr was launched in the last Iranian year
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%6%'
WHERE e.type = 'milestone' AND e.topic = 'transport' AND e.place = 'tabriz-azarshahr-railway' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 6: The railway between Tabriz and Azarshahr lies in Iran
SELECT id FROM places WHERE name LIKE 'Tabriz_Azarshahr railway' AND kind = 'route' AND country = 'IRN';

-- paragraph 6: Officials of both countries held talks on the electrification of the railway between Gorgan and Garmsar
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%6%'
JOIN participants p ON p.event = e.id AND p.actor = 'iran'
JOIN participants q ON q.event = e.id AND q.actor = 'russia'
WHERE e.type = 'negotiation' AND e.place = 'gorgan-garmsar-railway' AND e.title LIKE '%electrification%';

-- paragraph 6: The talks on the railway between Gorgan and Garmsar came after the launch of the one to Azarshahr
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%6%'
WHERE e.place = 'gorgan-garmsar-railway' AND e.date_latest > (SELECT date_latest FROM events WHERE place = 'tabriz-azarshahr-railway' AND id = 'tabriz-azarshahr-launch-2012') AND e.description LIKE '%followed%Azarshahr%';

-- paragraph 6: The railway between Gorgan and Garmsar lies in Iran
SELECT id FROM places WHERE name LIKE 'Gorgan_Garmsar railway' AND kind = 'route' AND country = 'IRN';

-- paragraph 6: Russia agreed to cooperate in the electrification of the railway between Tehran and Mashhad
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%6%'
JOIN participants p ON p.event = e.id AND p.actor = 'russia'
WHERE e.place = 'tehran-mashhad-railway' AND e.title LIKE '%agrees%electrification%';

-- paragraph 6: The cooperation on the railway between Tehran and Mashhad is with the Iranian contractor
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%6%'
JOIN parties p0 ON p0.agreement = a.id AND p0.actor = 'russia' AND p0.role = 'party'
JOIN parties p1 ON p1.agreement = a.id AND p1.actor = 'tehran-mashhad-electrification-contractor' AND p1.role = 'party'
WHERE a.status = 'agreed' AND a.topic = 'transport' AND a.title LIKE '%Tehran_Mashhad%';

-- paragraph 6: No solid agreement on oil and energy was reached
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%6%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'energy' AND e.title LIKE '%no solid agreement%';

-- paragraph 6: The head of the National Iranian Oil Company made frequent trips to Moscow
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%6%'
JOIN participants p ON p.event = e.id AND p.actor = 'national-iranian-oil-company' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.place = 'moscow' AND e.title LIKE '%head%several times%' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 7: Deputy ministers of energy and petroleum of both sides agreed to draw up a roadmap
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%7%'
JOIN participants p ON p.event = e.id AND p.actor = 'ministry-of-energy-of-russia'
JOIN participants q ON q.event = e.id AND q.actor = 'ministry-of-petroleum-of-iran'
WHERE e.type = 'negotiation' AND e.topic = 'energy' AND e.title LIKE '%deputy ministers%roadmap%';

-- paragraph 7: The roadmap is agreed upon and not signed
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%7%'
JOIN parties p0 ON p0.agreement = a.id AND p0.actor = 'iran' AND p0.role = 'party'
JOIN parties p1 ON p1.agreement = a.id AND p1.actor = 'russia' AND p1.role = 'party'
WHERE a.type = 'roadmap' AND a.topic = 'energy' AND a.status = 'agreed' AND a.signed IS NULL;

-- paragraph 7: Abdolreza Sheikholeslami visited Moscow in January
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%7%'
JOIN participants p ON p.event = e.id AND p.actor = 'abdolreza-sheikholeslami' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.place = 'moscow' AND s.date = '2013-01';

-- paragraph 7: Sheikholeslami was Minister of Labor, Welfare and Cooperatives
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%7%'
JOIN participants p ON p.event = e.id AND p.actor = 'abdolreza-sheikholeslami' AND p.office LIKE 'Minister of Labor, Welfare and Cooperatives'
WHERE e.type = 'visit';

-- paragraph 7: The article calls Sheikholeslami the former minister
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%7%'
JOIN participants p ON p.event = e.id AND p.actor = 'abdolreza-sheikholeslami'
WHERE e.type = 'visit' AND e.description LIKE '%former minister%';

-- paragraph 7: The Iranian culture minister visited Russia in the exchange of visits of the culture ministers
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%7%'
JOIN participants p ON p.event = e.id AND p.actor = 'mohammad-hosseini' AND p.office LIKE 'Minister of Culture%' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.topic = 'culture' AND e.place = 'moscow' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 7: The Russian culture minister visited Iran in the exchange of visits of the culture ministers
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%7%'
JOIN participants p ON p.event = e.id AND p.actor = 'ministry-of-culture-of-russia' AND p.role = 'guest'
WHERE e.type = 'visit' AND e.topic = 'culture' AND e.place = 'iran' AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 7: An agreement for cultural cooperation was signed
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%7%'
JOIN parties p0 ON p0.agreement = a.id AND p0.actor = 'iran' AND p0.role = 'party'
JOIN parties p1 ON p1.agreement = a.id AND p1.actor = 'russia' AND p1.role = 'party'
WHERE a.type = 'agreement' AND a.topic = 'culture' AND a.status = 'signed' AND s.signed_earliest = '2012-03-20' AND s.signed_latest = '2013-03-20';

-- paragraph 7: The cultural agreement came of the visits of the culture ministers
SELECT a.id FROM agreements a JOIN agreement_sources s ON s.agreement = a.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%7%'
WHERE a.topic = 'culture' AND a.description LIKE '%visits of the culture ministers%';

-- paragraph 7: A culture week of Iran was held in Russia
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%7%'
JOIN participants p ON p.event = e.id AND p.actor = 'iran' AND p.role = 'guest'
JOIN participants q ON q.event = e.id AND q.actor = 'russia' AND q.role = 'host'
WHERE e.type = 'cultural-event' AND e.status = 'held' AND e.place IN (SELECT id FROM places WHERE country = 'RUS') AND s.date_earliest = '2012-03-20' AND s.date_latest = '2013-03-20';

-- paragraph 7: A culture week of Russia was to be held in Tehran in the new Iranian year
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%7%'
JOIN participants p ON p.event = e.id AND p.actor = 'russia' AND p.role = 'guest'
WHERE e.type = 'cultural-event' AND e.status = 'planned' AND e.place = 'tehran' AND s.date_earliest = '2013-03-21' AND s.date_latest = '2014-03-20';

-- paragraph 7: The agreements were not limited to politics, security and economy; culture was a focus too
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%7%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'culture' AND e.title LIKE '%not limited%' AND e.description LIKE '%culture%focus%';

-- paragraph 7: Most agreements and visits fell in the last quarter of the year
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%7%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.title LIKE '%last quarter%1391%';

-- paragraph 7: Economic exchanges are low and out of proportion to political relations
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%7%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'trade' AND e.title LIKE '%out of proportion%';

-- paragraph 7: The low exchanges are called a bitter reality
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%7%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'trade' AND e.description LIKE '%bitter reality%';

-- paragraph 7: Trade of Russia and Turkey stands at 40 billion dollars a year
SELECT id FROM trade WHERE source = 'avim-sanaei-2013' AND locator = 'paragraph 7' AND commodity = 'TOTAL'
AND reporter = 'RUS' AND partner = 'TUR' AND flow = 'turnover' AND measure = 'value' AND value = 40000000000 AND unit = 'USD' AND qualifier = 'exact' AND note LIKE '%a year%';

-- paragraph 7: Trade of Moscow and Beijing adds up to 100 billion dollars a year
SELECT id FROM trade WHERE source = 'avim-sanaei-2013' AND locator = 'paragraph 7' AND commodity = 'TOTAL'
AND reporter = 'CHN' AND partner = 'RUS' AND flow = 'turnover' AND measure = 'value' AND value = 100000000000 AND unit = 'USD' AND qualifier = 'exact' AND note LIKE '%a year%Beijing%';

-- paragraph 7: The author sets the trade of Iran and Russia beside that with Turkey and China
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%7%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'trade' AND e.title LIKE '%compares%China%';

-- paragraph 8: Trade of Iran and Turkey stands at 20 billion dollars
SELECT id FROM trade WHERE source = 'avim-sanaei-2013' AND locator = 'paragraph 8' AND commodity = 'TOTAL'
AND reporter = 'IRN' AND partner = 'TUR' AND flow = 'turnover' AND measure = 'value' AND value = 20000000000 AND unit = 'USD' AND qualifier = 'exact';

-- paragraph 8: Trade of Iran and China is close to 40 billion dollars
SELECT id FROM trade WHERE source = 'avim-sanaei-2013' AND locator = 'paragraph 8' AND commodity = 'TOTAL'
AND reporter = 'CHN' AND partner = 'IRN' AND flow = 'turnover' AND measure = 'value' AND value = 40000000000 AND unit = 'USD' AND qualifier = 'about';

-- paragraph 8: Trade of Iran and Russia has hardly passed 3 billion dollars in recent years
SELECT id FROM trade WHERE source = 'avim-sanaei-2013' AND locator = 'paragraph 8' AND commodity = 'TOTAL'
AND reporter = 'IRN' AND partner = 'RUS' AND flow = 'turnover' AND measure = 'value' AND value = 3000000000 AND unit = 'USD' AND qualifier = 'about' AND note LIKE '%recent years%';

-- paragraph 8: Trade of Iran and Russia was close to 5.3 billion dollars last year by unofficial figures
SELECT id FROM trade WHERE source = 'avim-sanaei-2013' AND locator = 'paragraph 8' AND commodity = 'TOTAL'
AND reporter = 'IRN' AND partner = 'RUS' AND flow = 'turnover' AND measure = 'value' AND value = 5300000000 AND unit = 'USD' AND qualifier = 'about' AND status = 'unofficial';

-- paragraph 8: More than 80 percent of the 5.3 billion tilt toward Russia
SELECT id FROM trade WHERE source = 'avim-sanaei-2013' AND locator = 'paragraph 8' AND commodity = 'TOTAL'
AND reporter = 'RUS' AND partner = 'IRN' AND flow = 'balance' AND measure = 'share' AND value = 80 AND unit = 'percent' AND qualifier = 'more-than' AND note LIKE '%5.3 billion%';

-- paragraph 8: Trade of Iran and Russia fell by close to 40 percent in the past Iranian year
SELECT id FROM trade WHERE source = 'avim-sanaei-2013' AND locator = 'paragraph 8' AND commodity = 'TOTAL'
AND reporter = 'IRN' AND partner = 'RUS' AND flow = 'turnover' AND measure = 'change' AND value = -40 AND unit = 'percent' AND qualifier = 'about' AND start = '2012-03-20' AND "end" = '2013-03-20' AND period_basis = 'stated';

-- paragraph 8: Trade of Iran and Russia fell to 2 billion dollars in the past Iranian year by available estimates
SELECT id FROM trade WHERE source = 'avim-sanaei-2013' AND locator = 'paragraph 8' AND commodity = 'TOTAL'
AND reporter = 'IRN' AND partner = 'RUS' AND flow = 'turnover' AND measure = 'value' AND value = 2000000000 AND unit = 'USD' AND status = 'estimated' AND calendar = 'solar-hijri' AND start = '2012-03-20' AND "end" = '2013-03-20' AND period_basis = 'stated';

-- paragraph 8: The figures of the article for the trade of Iran and Russia contradict each other
SELECT ids FROM trade_conflicts WHERE reporter = 'IRN' AND partner = 'RUS' AND flow = 'turnover' AND start = '2012-03-20' AND low = 2000000000 AND high = 5300000000;

-- paragraph 8: The author says that trade fell by close to 40 percent
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%8%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'trade' AND e.title LIKE '%fell by close to 40 percent%1391%';

-- paragraph 8: Russian companies and banks wary of Iran because of sanctions are a cause of the fall
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%8%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'sanctions' AND e.title LIKE '%sanctions%cause%companies%banks%';

-- paragraph 8: Impossible settlement of bank accounts under the banking embargo is a cause of the fall
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%8%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'finance' AND e.title LIKE '%settlement%banking embargo%cause%';

-- paragraph 8: Sanctions and blocked settlement are counted among the main causes of the fall
SELECT count(*) FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator = 'paragraph 8'
WHERE e.topic IN ('sanctions', 'finance') AND e.description LIKE '%main causes%' GROUP BY s.source HAVING count(*) = 2;

-- paragraph 8: The project of a gas OPEC was largely ignored last year
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%8%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'energy' AND e.title LIKE '%gas OPEC%neglected%1391%';

-- paragraph 8: The project of a gas OPEC needs more attention
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%8%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.title LIKE '%gas OPEC%' AND e.description LIKE '%more attention%';

-- paragraph 8: The North-South Corridor was largely ignored last year
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%8%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'transport' AND e.title LIKE '%North_South Corridor%neglected%1391%';

-- paragraph 8: The construction of the North-South Corridor needs more attention
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%8%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.title LIKE '%North_South Corridor%' AND e.description LIKE '%construction%more attention%';

-- paragraph 8: Iran and Russia continued their usual cooperation in international affairs
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%8%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'politics' AND e.title LIKE '%international affairs%as before%';

-- paragraph 9: Russia came to understand the role of Iran in the region better
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%9%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'region' AND e.title LIKE '%understand%role of Iran%region%better%';

-- paragraph 9: Russia is determined to curb the United States in the Middle East and Eurasia
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%9%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.description LIKE '%curb the United States%Middle East and Eurasia%';

-- paragraph 9: The better understanding brought more warmth to relations
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%9%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'region' AND e.description LIKE '%warmer relations%';

-- paragraph 9: Low economic exchange is called a fundamental and longstanding problem
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%9%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'trade' AND e.description LIKE '%fundamental and longstanding%';

-- paragraph 9: The author asks for solutions to low trade
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%9%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.topic = 'trade' AND e.title LIKE '%asks for solutions to low trade%';

-- paragraph 9: The author asks for cooperation against the pressure of sanctions
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%9%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.title LIKE '%cooperation against the pressure of sanctions%';

-- paragraph 9: Both are called necessary for relations to grow
SELECT e.id FROM events e JOIN event_sources s ON s.event = e.id AND s.source = 'avim-sanaei-2013' AND s.locator LIKE 'paragraph%9%'
JOIN participants p ON p.event = e.id AND p.actor = 'mehdi-sanaei' AND p.role = 'speaker'
WHERE e.type = 'statement' AND e.date = '2013-04-23' AND e.title LIKE '%solutions%' AND e.description LIKE '%necessary for relations to grow%';
