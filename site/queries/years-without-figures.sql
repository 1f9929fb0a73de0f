-- title: Years without figures of trade
-- For each year and direction, how many sources state the whole trade of two countries. None is a gap, never a zero.
-- parameter country: IRN The code of one country
-- parameter other: RUS The code of the other
-- chart: columns x=year y=sources series=flow
SELECT year, flow, sources, figures, compilers, state, calendar, country, other FROM coverage
WHERE calendar = 'gregorian' AND country = min(upper(:country), upper(:other)) AND other = max(upper(:country), upper(:other))
ORDER BY year, flow
