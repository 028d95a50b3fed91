namespace Tensorflow.Keras.Tuners;

/// <summary>
/// How many trials the rounds of a bracket have, and for how many epochs: bracket 0 trains a few trials to the end; each bracket after it begins with more trials and less epochs, of which the best
/// go on, round by round. Source: keras_tuner.oracles.HyperbandOracle.
/// </summary>
/// <param name="MaxEpochs">The epochs of the last round of each bracket: 1 or more.</param>
/// <param name="Factor">How many times the epochs, and about which part of the trials, a round has of those of the round before: 2 or more.</param>
/// <param name="MinEpochs">The least epochs of a first round: 1 or more.</param>
internal readonly record struct HyperbandSchedule(int MaxEpochs, int Factor, int MinEpochs = 1)
{
    /// <summary>The number of brackets of one iteration.</summary>
    public int Brackets
    {
        get
        {
            var brackets = 0;
            for (double epochs = MaxEpochs; epochs >= MinEpochs; epochs /= Factor)
                brackets++;
            return brackets;
        }
    }

    /// <summary>The number of trials of a round.</summary>
    public int Size(int bracket, int round)
    {
        var last = Math.Ceiling(1 + (Math.Log(MaxEpochs) / Math.Log(Factor)));
        return (int)Math.Ceiling(last / (bracket + 1) * Math.Pow(Factor, bracket - round));
    }

    /// <summary>The epochs at the end of a round.</summary>
    public int Epochs(int bracket, int round) => (int)Math.Ceiling(MaxEpochs / Math.Pow(Factor, bracket - round));
}
