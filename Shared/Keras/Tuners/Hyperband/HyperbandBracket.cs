namespace Tensorflow.Keras.Tuners;

/// <summary>The trials of one bracket, round by round.</summary>
internal sealed class HyperbandBracket
{
    public HyperbandBracket(int number)
    {
        Number = number;
        Rounds = [.. Enumerable.Range(0, number + 1).Select(static _ => new List<(string? PastId, string Id)>())];
    }

    /// <summary>Its number, from 0: it has one round more.</summary>
    public int Number { get; }

    /// <summary>The trials of each round, and the trial of the round before that each of them goes on with.</summary>
    public IReadOnlyList<List<(string? PastId, string Id)>> Rounds { get; }

    /// <summary>The bracket as plain data, as Python writes it.</summary>
    public Dictionary<string, object?> GetState() => new()
    {
        ["bracket_num"] = Number,
        ["rounds"] = Rounds.Select(static round => (object?)round.ConvertAll(static entry => (object?)new Dictionary<string, object?> { ["past_id"] = entry.PastId, ["id"] = entry.Id })).ToList(),
    };

    /// <summary>The bracket that a state describes.</summary>
    /// <param name="state">The state.</param>
    /// <param name="schedule">How many brackets there are.</param>
    /// <param name="trials">The trials that are known.</param>
    /// <exception cref="InvalidDataException">The state is damaged.</exception>
    public static HyperbandBracket From(StateReader state, HyperbandSchedule schedule, IReadOnlyDictionary<string, Trial> trials)
    {
        var number = state.Integer("bracket_num");
        if (number < 0 || number >= schedule.Brackets)
            throw state.Wrong("bracket_num", $"from 0 to {schedule.Brackets - 1}");
        var rounds = state.Items("rounds");
        if (rounds.Count != number + 1)
            throw state.Wrong("rounds", $"a list of {number + 1} rounds");
        var bracket = new HyperbandBracket(number);
        for (var i = 0; i < rounds.Count; i++)
        {
            foreach (var item in rounds[i] as IReadOnlyList<object?> ?? throw state.Wrong("rounds", "a list of lists"))
            {
                var entry = StateReader.Of(item, "a trial of a round");
                if (!trials.ContainsKey(entry.Text("id")))
                    throw entry.Wrong("id", $"one of the trials: {string.Join(", ", trials.Keys)}");
                bracket.Rounds[i].Add((entry.TextOrNull("past_id"), entry.Text("id")));
            }
        }
        return bracket;
    }
}
