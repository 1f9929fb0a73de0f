-- title: Agreements by decade and status
-- How many agreements were signed in each decade, by what the record knows of their fate. “signed” means that no source
-- was read that says whether the agreement entered into force. Those without a known date of signing are not counted.
-- parameter level: % The level, such as intergovernmental or interagency; % is any
-- chart: columns x=decade y=agreements series=status
SELECT CAST(substr(signed_earliest, 1, 3) || '0' AS INTEGER) AS decade, status, count(*) AS agreements
FROM agreements WHERE signed_earliest IS NOT NULL AND coalesce(level, '') LIKE :level
GROUP BY decade, status ORDER BY decade, status
