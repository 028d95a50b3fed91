namespace Tensorflow.Keras.Engine;

/// <content>Methods and lambdas as losses and metrics: the language converts them to delegates alone, so that each place for them is a parameter of a delegate type.</content>
public abstract partial class Model
{
    /// <summary>Prepares the model for training on a loss of one's own.</summary>
    /// <param name="optimizer">A name or an optimizer.</param>
    /// <param name="loss">Gives one loss a sample from labels and predictions.</param>
    /// <param name="metrics">Names or metrics.</param>
    /// <param name="loss_weights">A factor for the loss, or for that of each output.</param>
    /// <param name="weighted_metrics">Names or metrics that look at sample and class weights.</param>
    /// <param name="run_eagerly">Whether steps run operation by operation: slower, but a debugger can follow.</param>
    /// <param name="steps_per_execution">After how many steps callbacks are called.</param>
    /// <param name="jit_compile">Has no effect: steps are compiled unless <paramref name="run_eagerly"/>.</param>
    /// <param name="auto_scale_loss">Has no effect: it is about float16, which is not trained.</param>
    /// <exception cref="ValueError">A name is not known.</exception>
    public void compile(
        OptimizerArg? optimizer, Func<Tensor, Tensor, Tensor> loss, MetricsArg? metrics = null, LossWeightsArg? loss_weights = null, MetricsArg? weighted_metrics = null, bool run_eagerly = false,
        int steps_per_execution = 1, JitCompile? jit_compile = null, bool auto_scale_loss = true) =>
        compile(optimizer, (LossArg?)loss, metrics, loss_weights, weighted_metrics, run_eagerly, steps_per_execution, jit_compile, auto_scale_loss);

    /// <summary>Prepares the model for training with metrics of one's own.</summary>
    /// <param name="optimizer">A name or an optimizer.</param>
    /// <param name="loss">A name, a loss, or nothing for a model that adds its loss itself.</param>
    /// <param name="metrics">Functions that give a value for each sample from labels and predictions.</param>
    /// <param name="loss_weights">A factor for the loss, or for that of each output.</param>
    /// <param name="weighted_metrics">Names or metrics that look at sample and class weights.</param>
    /// <param name="run_eagerly">Whether steps run operation by operation: slower, but a debugger can follow.</param>
    /// <param name="steps_per_execution">After how many steps callbacks are called.</param>
    /// <param name="jit_compile">Has no effect: steps are compiled unless <paramref name="run_eagerly"/>.</param>
    /// <param name="auto_scale_loss">Has no effect: it is about float16, which is not trained.</param>
    /// <exception cref="ValueError">A name is not known.</exception>
    public void compile(
        OptimizerArg? optimizer, LossArg? loss, Func<Tensor, Tensor, Tensor>[] metrics, LossWeightsArg? loss_weights = null, MetricsArg? weighted_metrics = null, bool run_eagerly = false,
        int steps_per_execution = 1, JitCompile? jit_compile = null, bool auto_scale_loss = true) =>
        compile(optimizer, loss, MetricsArg.Create(Array.ConvertAll(metrics, static metric => (MetricArg?)metric)), loss_weights, weighted_metrics, run_eagerly, steps_per_execution, jit_compile, auto_scale_loss);

    /// <summary>Prepares the model for training on a loss of one's own, with metrics of one's own.</summary>
    /// <param name="optimizer">A name or an optimizer.</param>
    /// <param name="loss">Gives one loss a sample from labels and predictions.</param>
    /// <param name="metrics">Functions that give a value for each sample from labels and predictions.</param>
    /// <param name="loss_weights">A factor for the loss, or for that of each output.</param>
    /// <param name="weighted_metrics">Names or metrics that look at sample and class weights.</param>
    /// <param name="run_eagerly">Whether steps run operation by operation: slower, but a debugger can follow.</param>
    /// <param name="steps_per_execution">After how many steps callbacks are called.</param>
    /// <param name="jit_compile">Has no effect: steps are compiled unless <paramref name="run_eagerly"/>.</param>
    /// <param name="auto_scale_loss">Has no effect: it is about float16, which is not trained.</param>
    /// <exception cref="ValueError">A name is not known.</exception>
    public void compile(
        OptimizerArg? optimizer, Func<Tensor, Tensor, Tensor> loss, Func<Tensor, Tensor, Tensor>[] metrics, LossWeightsArg? loss_weights = null, MetricsArg? weighted_metrics = null,
        bool run_eagerly = false, int steps_per_execution = 1, JitCompile? jit_compile = null, bool auto_scale_loss = true) =>
        compile(optimizer, (LossArg?)loss, metrics, loss_weights, weighted_metrics, run_eagerly, steps_per_execution, jit_compile, auto_scale_loss);
}
