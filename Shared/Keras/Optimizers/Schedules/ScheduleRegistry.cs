using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Optimizers.Schedules;

/// <summary>The learning-rate schedules by name.</summary>
internal static class ScheduleRegistry
{
    /// <summary>All of them.</summary>
    public static ObjectRegistry<LearningRateSchedule> All { get; } = new ObjectRegistry<LearningRateSchedule>("decay", "keras.optimizers.schedules")
        .Add(static c => new ExponentialDecay(Initial(c), Steps(c), c.Required("decay_rate"), c.Flag("staircase", false), c.Text("name", "ExponentialDecay")), "ExponentialDecay")
        .Add(static c => new InverseTimeDecay(Initial(c), Steps(c), c.Required("decay_rate"), c.Flag("staircase", false), c.Text("name", "InverseTimeDecay")), "InverseTimeDecay")
        .Add(static c => new PolynomialDecay(
            Initial(c), Steps(c), c.Number("end_learning_rate", 1e-4), c.Number("power", 1), c.Flag("cycle", false), c.Text("name", "PolynomialDecay")), "PolynomialDecay")
        .Add(static c => new PiecewiseConstantDecay(c.Numbers("boundaries") ?? [], c.Numbers("values") ?? [], c.Text("name", "PiecewiseConstant")), "PiecewiseConstantDecay")
        .Add(static c => new CosineDecay(
            Initial(c), Steps(c), c.Number("alpha", 0), c.Text("name", "CosineDecay"), c.OptionalNumber("warmup_target"), c.Number("warmup_steps", 0)), "CosineDecay")
        .Add(static c => new CosineDecayRestarts(
            Initial(c), c.Required("first_decay_steps"), c.Number("t_mul", 2), c.Number("m_mul", 1), c.Number("alpha", 0), c.Text("name", "SGDRDecay")), "CosineDecayRestarts");

    private static double Initial(KerasConfig config) => config.Required("initial_learning_rate");

    private static double Steps(KerasConfig config) => config.Required("decay_steps");
}
