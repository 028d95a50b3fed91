using System.Text.RegularExpressions;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Adam with decoupled weight decay. Source: keras.optimizers.AdamW.</summary>
[KerasExport("optimizers")]
public partial class AdamW : Adam
{
    /// <summary>An optimizer with these settings.</summary>
    /// <param name="learning_rate">A number, a schedule or a function; 0.001 when <see langword="null"/>.</param>
    /// <param name="weight_decay">How much of each variable, times the learning rate, is taken off before each step.</param>
    /// <param name="beta_1">How much of the first moment is kept at each step.</param>
    /// <param name="beta_2">How much of the second moment is kept at each step.</param>
    /// <param name="epsilon">Keeps the divisor from zero.</param>
    /// <param name="amsgrad">Whether the largest velocity so far divides (AMSGrad).</param>
    /// <param name="clipnorm">The norm that each gradient is scaled down to where it is longer.</param>
    /// <param name="clipvalue">The largest magnitude of a gradient's element.</param>
    /// <param name="global_clipnorm">The norm that all gradients together are scaled down to where it is longer.</param>
    /// <param name="use_ema">Whether a moving average of each variable is kept, which replaces it after training.</param>
    /// <param name="ema_momentum">How much of the average is kept at each step.</param>
    /// <param name="ema_overwrite_frequency">After how many steps the averages replace the variables; only after training when <see langword="null"/>.</param>
    /// <param name="loss_scale_factor">What the loss is multiplied by before differentiation.</param>
    /// <param name="gradient_accumulation_steps">Over how many batches gradients are averaged before a step.</param>
    /// <param name="name">A name.</param>
    /// <param name="no_decay_params">Parts of the names of variables that are left out of the weight decay, as in TensorFlow.NET.</param>
    /// <exception cref="ValueError">An argument is out of range, or more than one way of clipping was asked for.</exception>
    public AdamW(
        LearningRateArg? learning_rate = null,
        double? weight_decay = 0.004,
        double beta_1 = 0.9,
        double beta_2 = 0.999,
        double epsilon = 1e-7,
        bool amsgrad = false,
        double? clipnorm = null,
        double? clipvalue = null,
        double? global_clipnorm = null,
        bool use_ema = false,
        double ema_momentum = 0.99,
        int? ema_overwrite_frequency = null,
        double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null,
        string? name = "adamw",
        [ConfigIgnore] List<string>? no_decay_params = null)
        : base(
            learning_rate, beta_1, beta_2, epsilon, amsgrad, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps,
            name)
    {
        if (weight_decay is null)
            throw new ValueError("Argument `weight_decay` must be a float. Received: weight_decay=None");
        if (no_decay_params is { Count: > 0 })
            exclude_from_weight_decay(var_names: no_decay_params.Select(Regex.Escape));
    }
}
